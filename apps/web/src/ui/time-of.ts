/** 930, ９：３０, 9時半 and 09:30 as HH:MM; what is no time stays as it is, for the server to ask about. */
export function timeOf(text: string): string {
  const plain = text.normalize('NFKC').trim().replace('半', '30分');
  const [, hour, minute] =
    /^(\d{1,2})[:：.](\d{2})$/.exec(plain) ??
    /^(\d{1,2})時(?:(\d{1,2})分)?$/.exec(plain) ??
    /^(\d{1,2})(\d{2})$/.exec(plain) ??
    [];
  return hour === undefined
    ? plain
    : `${hour.padStart(2, '0')}:${(minute ?? '0').padStart(2, '0')}`;
}
