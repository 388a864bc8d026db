const HEAD = 256 * 1024;

/** A chosen file and the beginning of its content, unpacked. */
export interface Opened {
  readonly file: File;
  readonly head: Uint8Array;
}

/** Reads the first 256 KB of a file's content; a gzip file is unpacked as far as that. */
export async function readHead(file: File): Promise<Opened> {
  const start = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const packed = start[0] === 0x1f && start[1] === 0x8b;
  return { file, head: packed ? await unpack(file) : start };
}

async function unpack(file: File): Promise<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const head = new Uint8Array(HEAD);
  let length = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done && length < HEAD; chunk = await reader.read()) {
      const part = chunk.value.subarray(0, HEAD - length);
      head.set(part, length);
      length += part.length;
    }
  } catch (failure) {
    // A file cut short is still shown as far as it goes: the server says what is wrong with its end.
    if (length === 0) throw failure;
  }
  await reader.cancel().catch(() => undefined);
  return head.subarray(0, length);
}
