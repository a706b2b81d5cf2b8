import { corporationForms, familyNames, givenNames, houseNames, officeForms } from './names.js';
import type { Random } from './random.js';

type Name = readonly [written: string, kana: string];

/** Draws names that each come once. */
export class NameDraw {
  private readonly offices: Name[];
  private readonly corporations: Name[];
  private readonly used = new Set<string>();

  constructor(private readonly random: Random) {
    this.offices = random.shuffle(houseNames);
    this.corporations = random.shuffle(houseNames);
  }

  person() {
    for (;;) {
      const [familyName, familyKana] = this.random.pick(familyNames);
      const [givenName, givenKana] = this.random.pick(givenNames);
      const name = `${familyName} ${givenName}`;
      if (this.used.has(name)) continue;
      this.used.add(name);
      return { familyName, givenName, familyKana, givenKana };
    }
  }

  corporation() {
    return this.join(this.random.pick(corporationForms), this.corporations.pop());
  }

  office() {
    return this.join(this.random.pick(officeForms), this.offices.pop());
  }

  private join([form, formKana]: Name, house: Name | undefined) {
    if (!house) throw new Error('names.ts has too few houses');
    return { name: `${form}${house[0]}`, kana: `${formKana}${house[1]}` };
  }
}
