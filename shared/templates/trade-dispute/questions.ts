export const questions: readonly string[] = [
  'Suppose Brussels aims its tariffs at swing states. What does it gain in the review, and risk in the spiral?',
  'What changes if you learn that Brussels has published a list, and what if you make it publish one?',
  'Is a WTO ruling worth having while Washington can appeal into the void? Weaken that link and see.',
];
