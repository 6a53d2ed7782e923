/** What a program hears of a client's calls: hooks for metrics and traces, a logger for people. Neither sees a token or an input. */

/** Where a client writes what happens, such as `console`. */
export interface Logger {
  debug(message: string, facts: object): void;
  warn(message: string, facts: object): void;
}

/** The options of a client that are about watching it. `Sent` and `Answered` are what it tells of one attempt. */
export interface Hooks<Sent, Answered> {
  /** Called before each attempt of a call, and each connection of a stream. */
  onRequest?: (facts: Sent) => void;
  /** Called when an attempt was answered or has failed, and when a stream was opened. */
  onResponse?: (facts: Answered) => void;
  /** Where attempts (`debug`) and what went wrong on the way (`warn`) are written, such as `console`; nothing unless given. */
  logger?: Logger;
}

/** The hooks as a client calls them: what a hook throws is logged, and changes no call. */
export interface Observer<Sent, Answered> {
  sent(facts: Sent): void;
  answered(facts: Answered): void;
  warn(message: string, facts: object): void;
}

/** Builds the observer of one client. */
export function createObserver<Sent, Answered extends { error: { code: string } | null }>({
  onRequest,
  onResponse,
  logger,
}: Hooks<Sent, Answered>): Observer<Sent, Answered> {
  const warn = (message: string, facts: object) => logger?.warn(`mps: ${message}`, facts);
  const safely = (name: string, call: () => void) => {
    try {
      call();
    } catch (error) {
      warn(`${name} threw`, { error: String(error) });
    }
  };
  return {
    sent: (facts) => safely('onRequest', () => onRequest?.(facts)),
    answered: (facts) => {
      safely('onResponse', () => onResponse?.(facts));
      const { error, ...others } = facts;
      logger?.debug(`mps: ${error === null ? 'answered' : 'failed'}`, { ...others, code: error?.code ?? null });
    },
    warn,
  };
}
