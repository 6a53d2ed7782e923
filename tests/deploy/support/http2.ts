import type { ClientHttp2Session, IncomingHttpHeaders } from 'node:http2';

/** One request over a connection of HTTP/2, its path as it stands. */
export async function ask(client: ClientHttp2Session, path: string, method: string = 'GET') {
  const stream = client.request({ ':path': path, ':method': method });
  stream.end();
  const headers = await new Promise<IncomingHttpHeaders & { ':status'?: number }>((resolve, reject) => {
    stream.on('response', resolve).on('error', reject);
  });
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return { status: headers[':status'], headers, text };
}
