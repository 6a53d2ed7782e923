/** Two notes up for money that arrived, one low for a refusal: heard where nobody looks at the screen. */
const NOTES = { success: [660, 990], failure: [220] } as const;
const NOTE_SECONDS = 0.14;
const VOLUME = 0.15;

export function playSound(kind: keyof typeof NOTES): void {
  try {
    const audio = new AudioContext();
    NOTES[kind].forEach((frequency, index) => {
      const oscillator = audio.createOscillator();
      const gain = audio.createGain();
      gain.gain.value = VOLUME;
      oscillator.frequency.value = frequency;
      oscillator.connect(gain).connect(audio.destination);
      oscillator.start(audio.currentTime + index * NOTE_SECONDS);
      oscillator.stop(audio.currentTime + (index + 1) * NOTE_SECONDS);
    });
    setTimeout(() => void audio.close(), 1_000);
  } catch {
    // A device without sound still shows the result.
  }
}
