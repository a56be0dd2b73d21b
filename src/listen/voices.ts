// The voices that are on the device itself: no other is used, because it would send what somebody reads to somebody else.

/** A voice on the device for a language such as "en" or "uk", the device’s own choice first. */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const fitting = speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && voice.lang.slice(0, 2) === language.slice(0, 2));
  return fitting.find((voice) => voice.default) ?? fitting[0];
}
