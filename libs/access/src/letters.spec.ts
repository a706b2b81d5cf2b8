import { letterOf } from './letters.js';

const letter = {
  to: 'tanaka@test',
  purpose: 'invitation' as const,
  name: '田中 <花子>',
  municipalityName: '足立区',
  url: 'https://furikaeri.test/invitation#abc',
  until: '11月29日 9時15分',
};

describe('letterOf', () => {
  it('leads to the link, in text and HTML', () => {
    const { subject, text, html } = letterOf(letter);
    expect(subject).toBe('「振り返り」ご利用のご案内');
    expect(text).toContain('\nhttps://furikaeri.test/invitation#abc\n');
    expect(html).toContain('href="https://furikaeri.test/invitation#abc"');
    expect(text).toContain('11月29日 9時15分 まで');
  });

  it('takes names as text', () => {
    expect(letterOf(letter).html).toContain('田中 &lt;花子&gt; 様');
  });

  it('does not name the ward to whoever asks for a reset', () => {
    expect(letterOf({ ...letter, purpose: 'passwordReset' }).text).not.toContain('足立区');
  });
});
