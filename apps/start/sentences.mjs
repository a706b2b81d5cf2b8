// @ts-check
/** An error the person at the keyboard can act on: printed as one line, without a stack. */
export class StartError extends Error {
  /**
   * @param {string} ja one sentence in Japanese
   * @param {string} en the same sentence in English
   */
  constructor(ja, en) {
    super(`${ja} / ${en}`);
    this.name = 'StartError';
  }
}

/**
 * Turns what the operating system says about disks and rights into a sentence; anything else stays as it is.
 * @param {unknown} error
 * @param {string} folder where it happened
 * @returns {unknown}
 */
export function inPlainWords(error, folder) {
  const text = error instanceof Error ? `${Reflect.get(error, 'code')} ${error.message}` : '';
  if (error instanceof StartError) return error;
  if (/ENOSPC|EDQUOT|No space left|Disk quota/.test(text))
    return new StartError(
      `ディスクの空きが足りません(${folder})。空きを作ってから、もう一度お試しください。`,
      `The disk is full (${folder}); free some space and start again.`,
    );
  if (/EEXIST/.test(text))
    return new StartError(
      `${folder} はフォルダーとして使えません。同じ名前のファイルがあります。FURIKAERI_DATA で別の場所を指定してください。`,
      `${folder} cannot be a folder, a file is in the way; set FURIKAERI_DATA to another place.`,
    );
  if (/EACCES|EPERM|EROFS|ENOTDIR|Permission denied|Read-only file system/.test(text))
    return new StartError(
      `${folder} に書き込む権限がありません。権限を確かめるか、FURIKAERI_DATA で別の場所を指定してください。`,
      `${folder} is not writable; check its permissions or set FURIKAERI_DATA to another folder.`,
    );
  return error;
}
