import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIRST_QUESTION } from './firstQuestion.ts';

describe('the first question of the API explorer', () => {
  it('is the one that the README asks', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const [comment, ...question] = FIRST_QUESTION.split('\n');
    expect(readme).toContain(`## ${comment?.replace('# ', '')}\n`);
    expect(readme).toContain(`\`\`\`graphql\n${question.join('\n')}\`\`\``);
  });
});
