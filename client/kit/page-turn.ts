/** Lets the page draw and answer in between; not by its frames, of which a hidden page has none. */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
