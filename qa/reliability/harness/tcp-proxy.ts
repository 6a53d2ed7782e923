/** A TCP proxy whose connections a run can hold, cut and drop at chosen moments. */
import { type AddressInfo, createServer, connect as openConnection, type Socket } from 'node:net';

/** What becomes of the bytes: on to the other side, kept back, or both sides of the connection end. */
export type Verdict = 'forward' | 'hold' | 'cut';

export interface ProxiedConnection {
  /** Ends both sides at once, as a broken network does. */
  cut(): void;
}

interface ProxyHooks {
  /** Bytes from the side that connected. */
  request(bytes: Buffer, connection: ProxiedConnection): Verdict;
  /** Bytes of the answer. */
  answer(bytes: Buffer, connection: ProxiedConnection): Verdict;
}

export interface TcpProxy {
  port: number;
  /** Null: everything passes. */
  watch(hooks: Partial<ProxyHooks> | null): void;
  /** Milliseconds that every answer takes longer. */
  delayAnswers(ms: number): void;
  cutAll(): void;
  /** How many connections were cut so far. */
  cuts(): number;
  /** From which ports the cut ones had gone on to the target: by these the target knows them. */
  cutPorts(): number[];
  stop(): Promise<void>;
}

/** Listens on a free port and passes everything on to `targetPort` of this host. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const state = { hooks: {} as Partial<ProxyHooks>, delayMs: 0, cuts: 0, cutPorts: [] as number[] };
  const open = new Set<ProxiedConnection>();
  const server = createServer({ noDelay: true }, (near) => {
    const far = openConnection({ port: targetPort, host: '127.0.0.1', noDelay: true });
    const connection: ProxiedConnection = {
      cut: () => {
        if (near.destroyed) return;
        state.cuts += 1;
        state.cutPorts.push(far.localPort ?? 0);
        near.resetAndDestroy();
        far.destroy();
      },
    };
    open.add(connection);
    near.on('close', () => open.delete(connection));
    pass(
      near,
      far,
      (bytes) => state.hooks.request?.(bytes, connection) ?? 'forward',
      connection,
      () => 0,
    );
    pass(
      far,
      near,
      (bytes) => state.hooks.answer?.(bytes, connection) ?? 'forward',
      connection,
      () => state.delayMs,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cutAll = () => {
    for (const connection of open) connection.cut();
  };
  return {
    port: (server.address() as AddressInfo).port,
    watch: (hooks) => {
      state.hooks = hooks ?? {};
    },
    delayAnswers: (ms) => {
      state.delayMs = ms;
    },
    cutAll,
    cuts: () => state.cuts,
    cutPorts: () => state.cutPorts,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      cutAll();
      await closed;
    },
  };
}

function pass(
  from: Socket,
  to: Socket,
  judge: (bytes: Buffer) => Verdict,
  connection: ProxiedConnection,
  delayMs: () => number,
): void {
  from.on('data', (bytes) => {
    const verdict = judge(bytes);
    if (verdict === 'cut') connection.cut();
    if (verdict !== 'forward' || to.destroyed) return;
    if (delayMs() > 0) setTimeout(() => !to.destroyed && to.write(bytes), delayMs());
    else to.write(bytes);
  });
  from.on('end', () => to.end());
  from.on('close', () => to.destroy());
  from.on('error', () => to.destroy());
}
