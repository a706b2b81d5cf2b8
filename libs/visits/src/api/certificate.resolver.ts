import * as v from 'valibot';
import { Permit, Reading, type ReadTx, aFiscalYear, checkInput } from '@furikaeri/core';
import { personById, PersonModel } from '@furikaeri/directory/api';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CertificatesService } from '../certificates.service.js';
import { formatMinutes } from '../domain/certificate.js';
import {
  CertificateInputModel,
  CertificateLineModel,
  CertificateModel,
  CertificatePerson,
  CertificateSumModel,
} from './certificate.model.js';

@Resolver(() => CertificateModel)
export class CertificateResolver {
  constructor(private readonly certificates: CertificatesService) {}

  @Query(() => CertificateModel, {
    description: "助言・参加の証明: your own, your office's as manager, any as coordinator.",
  })
  @Permit('visits.readCertificates')
  adviceCertificate(
    @Reading() tx: ReadTx,
    @Args('input', checkInput(v.looseObject({ fiscalYear: aFiscalYear })))
    input: CertificateInputModel,
  ): Promise<CertificateModel> {
    return this.certificates.readCertificates(tx, input);
  }
}

@Resolver(() => CertificateSumModel)
export class CertificateSumResolver {
  @ResolveField(() => String, { description: 'The length in words: 2時間30分.' })
  hours(@Parent() { minutes }: CertificateSumModel): string {
    return formatMinutes(minutes);
  }
}

@Resolver(() => CertificateLineModel)
export class CertificateLineResolver {
  @ResolveField(() => PersonModel, { nullable: true, description: 'The person.' })
  person(
    @Parent() { personId }: CertificateLineModel,
    @Reading() tx: ReadTx,
  ): Promise<PersonModel | null> {
    return personById(tx).load(personId);
  }
}

@Resolver(() => CertificatePerson)
export class CertificatePersonResolver {
  @ResolveField(() => PersonModel, { nullable: true, description: 'The person.' })
  person(
    @Parent() { personId }: CertificatePerson,
    @Reading() tx: ReadTx,
  ): Promise<PersonModel | null> {
    return personById(tx).load(personId);
  }
}
