import { formatEra } from '@furikaeri/calendar';
import { foldText, readOfficeNumber } from '@furikaeri/directory';
import type { Known, KnownOffice } from './known.js';
import { say } from './messages.js';
import type { RawRow } from './raw-row.js';

/** 事業所番号 decides, 事業所名 must agree with it. */
export function readOffice(raw: RawRow, known: Known): KnownOffice | undefined {
  const written = raw.cell('officeNumber');
  const name = raw.cell('officeName');
  const number = readOfficeNumber(written);
  const office = number ? known.offices.get(number) : undefined;
  if (!office) return void raw.error('officeNumber', unknownOffice(written, number, name, known));
  if (name && !agrees(name, office)) {
    return raw.error('officeName', say.officeNameDiffers({ name: office.name }));
  }
  if (office.closedOn && office.closedOn < known.today) {
    raw.warn(
      'officeNumber',
      say.officeClosed({ name: office.name, day: formatEra(office.closedOn) }),
    );
  }
  return office;
}

function unknownOffice(written: string, number: string | undefined, name: string, known: Known) {
  if (!written && !name) return say.officeNumberEmpty();
  const near = known.nearestOffice(name || written);
  const params = near && { name: near.name, number: near.number };
  if (!written) return say.officeNumberEmpty();
  if (!number) return params ? say.officeNumberShapeNear(params) : say.officeNumberShape();
  return params ? say.officeUnknownNear(params) : say.officeUnknown();
}

const agrees = (name: string, office: KnownOffice): boolean => {
  const folded = foldText(name);
  return folded === foldText(office.name) || folded === foldText(office.kana);
};
