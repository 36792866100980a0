// CHANGELOG.md: a section `## 1.2.3, 2026-11-28` for each version, the newest first, and above them
// `## Unreleased` for what none has yet.

const UNRELEASED = 'Unreleased';

/**
 * What the changelog says of a version, without its heading.
 *
 * @throws Error where it says nothing.
 */
export function changelogOf(changelog: string, version: string): string {
  for (const section of changelog.split(/^## /m).slice(1)) {
    const [heading = '', ...lines] = section.split('\n');
    const text = lines.join('\n').trim();
    if (heading.split(',')[0]?.trim() === version && text !== '') return `${text}\n`;
  }
  throw new Error(`CHANGELOG.md says nothing of ${version}`);
}

/**
 * The changelog with what is unreleased under the heading of a version.
 *
 * @param day as in `2026-11-28`
 * @throws Error where there is nothing unreleased, or the version is there already.
 */
export function withRelease(changelog: string, version: string, day: string): string {
  changelogOf(changelog, UNRELEASED);
  if (changelog.split('\n').some((line) => line.split(',')[0] === `## ${version}`)) {
    throw new Error(`CHANGELOG.md has ${version} already`);
  }
  return changelog.replace(`## ${UNRELEASED}`, `## ${version}, ${day}`);
}
