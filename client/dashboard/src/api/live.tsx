import type { LiveEvent } from '@mps/shared/contract/parts/live-event';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { api, endLoginOn, queryClient } from './client.js';
import { isLoginEnded } from './errors.js';
import { useLogin } from './session.js';

const EVENTS_KEPT = 30;
/** Under load a page reads once a second, not once an event. */
const READ_AT_MOST_EVERY_MS = 1_000;
/** Without a stream the page asks by itself this often. */
const POLL_EVERY_MS = 5_000;
const RECONNECT_AFTER_MS = 3_000;

interface Live {
  /** False while events do not arrive and the page polls instead. */
  isLive: boolean;
  /** The latest first. */
  events: readonly LiveEvent[];
}

const LiveContext = createContext<Live>({ isLive: false, events: [] });
export const useLive = (): Live => useContext(LiveContext);

/** Reads again whatever is shown, at once for the first event and then no more often than the limit. */
function createReader(): { read: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAsked = false;
  const now = () => void queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.live !== false });
  const read = () => {
    if (timer !== null) {
      isAsked = true;
      return;
    }
    now();
    timer = setTimeout(() => {
      timer = null;
      if (isAsked) {
        isAsked = false;
        read();
      }
    }, READ_AT_MOST_EVERY_MS);
  };
  return {
    read,
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Keeps the pages inside of it current: by events while they arrive, by asking while they do not. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { user } = useLogin();
  const [isLive, setIsLive] = useState(false);
  const [events, setEvents] = useState<readonly LiveEvent[]>([]);
  const [attempt, setAttempt] = useState(0);
  const isFirst = useRef(true);

  // `attempt` begins a new stream after the last one ended for good.
  useEffect(() => {
    const reader = createReader();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      setIsLive(false);
      clearTimeout(timer);
      timer = setTimeout(() => setAttempt((count) => count + 1), RECONNECT_AFTER_MS);
    };
    const handlers = {
      onData: ({ data }: { data: LiveEvent }) => {
        setIsLive(true);
        // The first page has just been read.
        if (!(data.kind === 'resync' && isFirst.current)) reader.read();
        isFirst.current = false;
        if (data.kind !== 'resync') setEvents((before) => [data, ...before].slice(0, EVENTS_KEPT));
      },
      onConnectionStateChange: ({ state }: { state: string }) => setIsLive(state === 'pending'),
      onError: (error: unknown) => {
        if (isLoginEnded(error)) endLoginOn(error);
        else again();
      },
      onComplete: again,
    };
    const stream = {
      merchant: () => api.merchant.onTransaction.subscribe({}, handlers),
      member: () => api.member.onCardChange.subscribe({}, handlers),
      admin: () => api.admin.onActivity.subscribe({}, handlers),
    }[user.role]();
    return () => {
      stream.unsubscribe();
      reader.stop();
      clearTimeout(timer);
    };
  }, [user.id, user.role, attempt]);

  useEffect(() => {
    if (isLive) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        void queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.live !== false });
      }
    }, POLL_EVERY_MS);
    return () => clearInterval(timer);
  }, [isLive]);

  return <LiveContext value={{ isLive, events }}>{children}</LiveContext>;
}
