/** A stage's colours by name, as the map draws them; each stands out in light and dark. */
export const STAGE_COLORS: Readonly<Record<string, string>> = {
  indigo: '#4c6ef5',
  violet: '#7950f2',
  grape: '#ae3ec9',
  pink: '#d6336c',
  red: '#e03131',
  orange: '#e8590c',
  yellow: '#f08c00',
  green: '#2f9e44',
  teal: '#0c8599',
  cyan: '#1098ad',
  blue: '#1c7ed6',
  gray: '#868e96',
};

const IN_TURN = ['violet', 'grape', 'pink', 'orange', 'green', 'teal', 'indigo', 'red'];

/** The colour of the stage at a place: its own, else one in turn. */
export function stageColor(name: string | null, at: number): string {
  const own = name ? STAGE_COLORS[name] : undefined;
  return own ?? STAGE_COLORS[IN_TURN[at % IN_TURN.length] ?? 'indigo'] ?? '#4c6ef5';
}
