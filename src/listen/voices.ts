// The voices that are on the device itself: no other is used, because it would send what somebody reads to somebody else.

const localVoices = (): SpeechSynthesisVoice[] =>
  'speechSynthesis' in globalThis
    ? speechSynthesis.getVoices().filter(({ localService }) => localService)
    : [];

const speaks = (voice: SpeechSynthesisVoice, language: string) =>
  voice.lang.toLowerCase().split(/[-_]/)[0] === language.toLowerCase().split('-')[0];

/** A voice on the device for a language such as "en" or "uk", the device’s own choice first. */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const fitting = localVoices().filter((voice) => speaks(voice, language));
  return fitting.find((voice) => voice.default) ?? fitting[0];
}

/** Runs something once there is a voice for English on the device; never, where there is none. */
export function whenHeard(run: () => void): void {
  if (voiceFor('en')) run();
  // Browsers name their voices late.
  else if ('speechSynthesis' in globalThis)
    speechSynthesis.addEventListener('voiceschanged', () => whenHeard(run), { once: true });
}
