export const questions: readonly string[] = [
  'Suppose the guarantor puts monitors on the ground. How much more likely is a lasting ceasefire?',
  'Choose round 1, then round 2, bottom right. Why is the exchange likelier in the second, and what carries over from the first?',
  'Observers reported shooting in round 1. Switch that report off: what had it cost?',
];
