/** Waits until the condition holds; fails after the time given. */
export async function until(condition: () => boolean | Promise<boolean>, timeoutMs = 6_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Not within ${timeoutMs} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
