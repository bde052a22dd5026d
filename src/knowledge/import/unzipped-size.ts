import { unzipSync } from 'fflate';

/** The bytes that the files of a ZIP archive have unpacked, as it says itself, with nothing unpacked. */
export function unzippedSize(archive: Uint8Array): number {
  let size = 0;
  unzipSync(archive, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}
