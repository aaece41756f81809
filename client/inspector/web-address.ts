/** The address when it is one of the web. A shared document may hold anything, `javascript:` too. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** What a person typed as an address, with the protocol that people leave out. */
export function typedAddress(text: string): string | undefined {
  const trimmed = text.trim();
  return webAddress(trimmed.includes('://') ? trimmed : `https://${trimmed}`);
}
