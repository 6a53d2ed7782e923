/** Answers the same promise for a while, so that many askers cost one look; a failure is not kept. */
export function memoizeFor<T>(durationMs: number, produce: () => Promise<T>): () => Promise<T> {
  let kept: { promise: Promise<T>; at: number } | null = null;
  return () => {
    const now = performance.now();
    if (kept !== null && now - kept.at <= durationMs) return kept.promise;
    const latest = { promise: produce(), at: now };
    kept = latest;
    latest.promise.catch(() => {
      if (kept === latest) kept = null;
    });
    return latest.promise;
  };
}
