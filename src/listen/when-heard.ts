// Whether there is a voice for English on the device. It stands by itself, because every page of a lesson loads it.

/** Runs something once there is one; never, where there is none. */
export function whenHeard(run: () => void): void {
  const { speechSynthesis: speech } = globalThis;
  const look = () => {
    if (speech?.getVoices().some((voice) => voice.localService && /^en/i.test(voice.lang))) run();
    // Browsers name their voices late.
    else speech?.addEventListener('voiceschanged', look, { once: true });
  };
  look();
}
