/** Does at once what can be done step by step, and gives what it comes to. */
export function atOnce<T>(steps: Iterator<unknown, T, void>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
