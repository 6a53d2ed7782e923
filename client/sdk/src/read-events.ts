/** One event of a stream, as the server wrote it. */
export interface ServerEvent {
  /** `message` where the server names no other. */
  type: string;
  data: string;
  /** The id to go on from after a lost connection; empty where the server has not given one. */
  lastEventId: string;
}

/**
 * The events of a `text/event-stream`, as they arrive. Read by `fetch` and not by the browser's `EventSource`: that one sends no
 * headers, so the token would have to be in the URL, where logs keep it; and Node has none.
 *
 * @param onBytes called whenever something arrives, were it half an event
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void,
): AsyncGenerator<ServerEvent, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  let lastEventId = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes();
      buffer = (buffer + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n');
      const blocks = buffer.split('\n\n');
      buffer = blocks.pop() ?? '';
      for (const block of blocks) {
        const { type, data, id } = readBlock(block);
        lastEventId = id ?? lastEventId;
        if (data !== null) yield { type, data, lastEventId };
      }
    }
  } finally {
    // Whoever stops reading wants no more of it.
    void reader.cancel().catch(() => {});
  }
}

function readBlock(block: string): { type: string; data: string | null; id: string | null } {
  let type = 'message';
  let id: string | null = null;
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'event') type = value;
    else if (field === 'data') data.push(value);
    else if (field === 'id') id = value;
  }
  return { type, data: data.length === 0 ? null : data.join('\n'), id };
}
