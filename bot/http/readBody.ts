import type { IncomingMessage } from 'node:http';

/** A body as text, or why there is none. */
type BodyResult =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'encoded' };

/**
 * Reads a body of at most `limit` bytes as UTF-8. Compressed bodies are not read: Teams sends none, and restify's own reader unpacks
 * them without a limit (bodyReader.js of restify 12 counts the packed bytes only).
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<BodyResult> {
  if (request.headers['content-encoding'] !== undefined) return { kind: 'encoded' };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { kind: 'too-large' };
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return { kind: 'too-large' };
    chunks.push(chunk);
  }
  return { kind: 'read', text: Buffer.concat(chunks).toString('utf8') };
}
