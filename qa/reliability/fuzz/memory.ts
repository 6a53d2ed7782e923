/** How much memory a process holds while it works. Linux alone: read from /proc. */
import { readFileSync } from 'node:fs';

const SAMPLE_MS = 100;

export interface MemoryWatch {
  /** Ends the watch. @returns the median of the first and of the last third, in MB */
  stop(): { firstMb: number; lastMb: number };
}

export function watchMemory(pid: number): MemoryWatch {
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(...residentMb(pid)), SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      const third = Math.ceil(samples.length / 3);
      return { firstMb: median(samples.slice(0, third)), lastMb: median(samples.slice(-third)) };
    },
  };
}

/** Nothing of a process that is gone: that it has ended is somebody else's to say. */
function residentMb(pid: number): number[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return [Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024)];
  } catch {
    return [];
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
