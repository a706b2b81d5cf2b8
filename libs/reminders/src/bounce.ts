import PostalMime from 'postal-mime';

/** What a returned mail says of a letter of ours. */
export interface Bounce {
  letterId: string;
  /** `failed`: it will not arrive; `delayed`: the server is still trying. */
  action: 'failed' | 'delayed';
  /** RFC 3463, e.g. `5.1.1`. */
  status: string;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * Reads a delivery status notification (RFC 3464), the raw mail. Nothing when it is no such report or
 * is about no letter of `mailDomain`.
 */
export async function readBounce(raw: Buffer, mailDomain: string): Promise<Bounce | undefined> {
  const { attachments } = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const partOf = (type: RegExp) => {
    const content = attachments.find(({ mimeType }) => type.test(mimeType))?.content;
    return content === undefined ? '' : textOf(content);
  };
  const report = partOf(/^message\/delivery-status$/);
  const original = partOf(/^(message\/rfc822|text\/rfc822-headers|message\/global)/);
  const action = /^Action:\s*(failed|delayed)\b/im.exec(report)?.[1]?.toLowerCase();
  const status = /^Status:\s*(\d\.\d+\.\d+)/im.exec(report)?.[1];
  const domain = mailDomain.replace(/[^\w]/g, '\\$&');
  const letterId = new RegExp(`^Message-ID:\\s*<(${uuid})@${domain}>`, 'im').exec(original)?.[1];
  if (!letterId || !status || (action !== 'failed' && action !== 'delayed')) return undefined;
  return { letterId: letterId.toLowerCase(), action, status };
}

const textOf = (content: string | ArrayBuffer | Uint8Array): string =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8');
