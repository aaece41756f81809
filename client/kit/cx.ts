/** Joins the class names that apply; CSS Modules may hand out undefined, which is skipped. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
