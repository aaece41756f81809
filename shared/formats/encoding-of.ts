/**
 * The encoding of a file's bytes, as a TextDecoder names it: by its byte order mark, else UTF-8 where
 * the bytes are that, else that of Windows, which spreadsheets and older programs write.
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Each character's first byte says how many follow, and each of those begins with the bits 10. */
function isUtf8(bytes: Uint8Array): boolean {
  let following = 0;
  for (const byte of bytes) {
    if (following > 0) {
      if (byte >> 6 !== 0b10) return false;
      following -= 1;
    } else if (byte >= 0x80) {
      if (byte >> 5 === 0b110) following = 1;
      else if (byte >> 4 === 0b1110) following = 2;
      else if (byte >> 3 === 0b11110) following = 3;
      else return false;
    }
  }
  return following === 0;
}
