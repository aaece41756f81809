export const questions: readonly string[] = [
  'Suppose the donors triple their pledge. How much likelier is the accord, and which links carry the change?',
  'Set the threshold on “Accord in force” to two blocs, then to four. Which bloc’s ratification is worth most?',
  'Ask for each bloc’s best choice while the others do as estimated. Who would pay, and who would let others pay?',
];
