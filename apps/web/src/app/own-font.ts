/**
 * Our web font (half a megabyte a page) where this machine writes no Japanese at all. A machine that
 * has a Japanese font keeps it: on a slow line the words matter more than their shape.
 */
export function fetchFontWhereNone(): void {
  const look = () => void (writesJapanese() || import('../font.js'));
  // Looking costs a slow machine a moment, in which it rather draws the page. Safari has no idleness.
  if ('requestIdleCallback' in window) requestIdleCallback(look, { timeout: 1000 });
  else setTimeout(look);
}

/** Two kanji without a font are two boxes alike. */
function writesJapanese(): boolean {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [32, 32];
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return true;
  pen.font = '24px sans-serif';
  const [one, other] = ['相', '談'].map((letter) => {
    pen.clearRect(0, 0, 32, 32);
    pen.fillText(letter, 2, 26);
    return pen.getImageData(0, 0, 32, 32).data.join();
  });
  return one !== other;
}
