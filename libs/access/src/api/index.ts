import { Module } from '@nestjs/common';
import { AccessModule } from '@furikaeri/access';
import { AccountsResolver } from './accounts.resolver.js';
import { OwnAccountResolver } from './own-account.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';

export { FromDoor, networkOf } from './door.js';

@Module({
  imports: [AccessModule],
  providers: [SignInResolver, OwnAccountResolver, AccountsResolver],
})
export class AccessApiModule {}
