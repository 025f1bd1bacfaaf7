import { communeByCode } from '@nongsan/places';
import type { CommuneChoice } from '../commune-choice.ts';
import { keptFields, type KeptAnswers, type KeptField } from './kept.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlOf = (root: ParentNode, field: KeptField): Control | null => root.querySelector<Control>(`#${field}`);

/** What stands in the form now: `undefined` where nothing is in it, `none` while there is no form. */
export function readForm(root: ParentNode, commune: CommuneChoice): KeptAnswers | undefined | 'none' {
  if (controlOf(root, 'name') === null) return 'none';
  const texts = keptFields.map((field) => [field, controlOf(root, field)?.value ?? ''] as const);
  const answers = { ...Object.fromEntries(texts), commune: commune.chosen?.code ?? '' } as KeptAnswers;
  return Object.values(answers).some((text) => text !== '') ? answers : undefined;
}

/** Puts kept answers where nobody has answered meanwhile: what is under the buyer's hands stays. */
export async function fillForm(root: ParentNode, commune: CommuneChoice, answers: KeptAnswers): Promise<void> {
  for (const field of keptFields) {
    const control = controlOf(root, field);
    if (control !== null && control.value === '') control.value = answers[field];
  }
  const { province } = answers;
  // A province that is none leaves the choice empty, and then there is no commune either.
  if (province === '' || controlOf(root, 'province')?.value !== province) return;
  if (commune.province !== province) commune.setProvince(province);
  const chosen = await communeByCode(answers.commune).catch(() => undefined);
  if (chosen === undefined || commune.province !== province || commune.text !== '') return;
  commune.choose({ commune: chosen, province: '' });
}

export function emptyForm(root: ParentNode, commune: CommuneChoice): void {
  for (const field of keptFields) {
    const control = controlOf(root, field);
    if (control !== null) control.value = '';
  }
  commune.forget();
}
