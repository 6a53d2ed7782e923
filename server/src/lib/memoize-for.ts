/** Answers the same promise for a while, so that many askers cost one look. */
export function memoizeFor<T>(durationMs: number, produce: () => Promise<T>): () => Promise<T> {
  let kept: { promise: Promise<T>; at: number } | null = null;
  return () => {
    const now = performance.now();
    if (kept === null || now - kept.at > durationMs) kept = { promise: produce(), at: now };
    return kept.promise;
  };
}
