import type { AreaLexicon } from './area-words';
import { EN_AREA_CAREER } from './en-area-career.lexicon';
import { EN_AREA_FINANCE } from './en-area-finance.lexicon';
import { EN_AREA_HEALTH } from './en-area-health.lexicon';
import { EN_AREA_LOVE } from './en-area-love.lexicon';

const HOUSES = [
  ['first', 'personal wishes'],
  ['second', 'support and values'],
  ['third', 'talk'],
  ['fourth', 'family and roots'],
  ['fifth', 'joy and creativity'],
  ['sixth', 'daily tasks'],
  ['seventh', 'partnership'],
  ['eighth', 'trust and shared cares'],
  ['ninth', 'distant roads'],
  ['tenth', 'calling'],
  ['eleventh', 'friendship'],
  ['twelfth', 'quiet'],
] as const;

/** The English of the texts by area of life. */
export const EN_AREAS: AreaLexicon = {
  frames: {
    soft: [
      'Thanks to {aspect}, {clause}.',
      '{First} {meets}, and {clause}.',
      'The happy aspect of the day is {aspect}: {clause}.',
      'Today {first} {meets}, so {clause}.',
      'With {aspect} on your side, {clause}.',
    ],
    hard: [
      'Because of {aspect}, {clause}.',
      '{First} {meets}, and {clause}.',
      '{Clause}, and {aspect} is to blame.',
      'Today {first} {meets}, so {clause}.',
      'The tense aspect of the day is {aspect}: {clause}.',
    ],
    sign: [
      '{Body} is {inSign}: {clause}.',
      'While {body} is {inSign}, {clause}.',
      '{WithBody} {inSign}, {clause}.',
      'Now {body} is {inSign}, so {clause}.',
    ],
    house: [
      '{Body} passes through your {ordinal} house, the house of {theme}: {clause}.',
      'While {body} is in your {ordinal} house, the house of {theme}, {clause}.',
      '{Body} is now in your {ordinal} house, the house of {theme}, and {clause}.',
      '{WithBody} in your {ordinal} house, the house of {theme}, {clause}.',
    ],
    phase: [
      'Today brings {moon} {inSign}, and {clause}.',
      '{Moon} {inSign} sets the mood: {clause}.',
      'Under {moon}, {clause}.',
      '{Moon} is in the sky: {clause}.',
      'With {moon} in the sky, {clause}.',
    ],
    enters: [
      '{Body} enters {signGenitive} today: {clause}.',
      '{Body} moves into {signGenitive}, and {clause}.',
      'As {body} enters {signGenitive}, {clause}.',
    ],
    retrograde: [
      'While {body} is retrograde, {clause}.',
      '{RetroBody} is in no hurry: {clause}.',
      '{Body} is still moving backwards, and {clause}.',
    ],
    turnsRetrograde: [
      '{Body} turns retrograde today, and {clause}.',
      '{Body} begins to move backwards: {clause}.',
      'Today {body} turns retrograde, so {clause}.',
    ],
    turnsDirect: [
      '{Body} turns direct today, and {clause}.',
      'Today {body} turns direct: {clause}.',
      '{Body} turns direct again, so {clause}.',
    ],
  },
  houses: HOUSES.map(([ordinal, theme]) => ({ ordinal, theme })),
  joint: ', and ',
  compound: /,/,
  opens: /^(?:it|even|there) /,
  tiring: /:|because|since|while /g,
  endingFrames: ['{Rest}: {truth}.', '{Rest}, because {truth}.', '{Truth}, so {rest}.'],
  areas: { love: EN_AREA_LOVE, career: EN_AREA_CAREER, health: EN_AREA_HEALTH, finance: EN_AREA_FINANCE },
};
