/** A name for the journey that a file tells of: traffic_fines.csv.gz → Traffic fines. */
export function journeyNameFrom(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]+(\.gz)?$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
