import { DateTime } from 'luxon';
import type { Period } from '../../../sky';
import type { Words } from './daily-words';
import { EN_BODIES } from './en-bodies.lexicon';
import { EN_DAILY } from './en-daily.lexicon';
import { EN_AREAS } from './en-period-areas.lexicon';
import type { PeriodWords } from './period-words';

function dateForms(date: string, period: Period): Words {
  const day = DateTime.fromISO(date, { locale: 'en' }).toFormat(period === 'week' ? 'cccc' : 'd LLLL');
  return { day, on: `on ${day}`, onto: day, since: `from ${day}`, until: `until ${day}` };
}

/** The English of weeks and months. */
export const EN_PERIOD: PeriodWords = {
  areas: EN_AREAS,
  bodies: EN_BODIES,
  dateForms,
  signForms: (sign) => EN_DAILY.signForms(sign),
  bodyForms: (body) => EN_DAILY.bodyForms(body),
  aspectForms: (aspect, bodies, ruler) => EN_DAILY.aspectForms(aspect, bodies, ruler),
  periods: {
    week: { ofPeriod: 'of the week', toPeriod: 'for the week', inPeriod: 'this week', allPeriod: 'all week' },
    month: { ofPeriod: 'of the month', toPeriod: 'for the month', inPeriod: 'this month', allPeriod: 'all month' },
  },
  moonNames: {
    'new-moon': 'the new Moon',
    'first-quarter': 'the first quarter of the Moon',
    'full-moon': 'the full Moon',
    'last-quarter': 'the last quarter of the Moon',
  },
  enters: {
    lead: [
      'The main event {ofPeriod} is a change of sign: {on} {body} enters {signGenitive} and {clause}, above all {where}.',
      'A change is due {where}: {on} {body} enters {signGenitive} and {clause}.',
      '{Body} sets the tone {ofPeriod}: {on} {pronoun} enters {signGenitive} and {clause}, especially {where}.',
      '{On} {body} enters {signGenitive} and {clause}; it shows most {where}.',
      'The turn {ofPeriod} falls on {onto}, when {body} enters {signGenitive}: {focus}, above all {where}.',
    ],
    point: [
      '{On} {body} enters {signGenitive} and {clause}, above all {where}.',
      '{Since} {body} is in {signGenitive} and {clause}, especially {where}.',
      '{Body} enters {signGenitive} {on}, and {where} it becomes easier to {helps}.',
      'There is a change {where}: {on} {body} enters {signGenitive} and {clause}.',
      '{On} {body} enters {signGenitive}; {where} it is easier to {helps}.',
    ],
  },
  moon: {
    lead: [
      'The main event {ofPeriod} is {moon} {inSign} {on}: {clause}, above all {where}.',
      '{Moon} {inSign} falls on {onto} and sets the tone {toPeriod}: {clause}, especially {where}.',
      '{On} comes {moon} {inSign}, and {clause}; you may feel it most {where}.',
      '{Focus}: {moon} {inSign} {on} sets the tone {toPeriod}.',
    ],
    point: [
      '{On} comes {moon} {inSign}: {clause}, especially {where}.',
      '{Moon} {inSign} falls on {onto}: {clause}, and it shows most {where}.',
      '{On} comes {moon} {inSign}, and {focus}.',
      '{Where} {clause}: {moon} {inSign} falls on {onto}.',
    ],
  },
  turnsRetrograde: {
    lead: [
      '{Body} makes the main turn {ofPeriod}: {on} {pronoun} turns retrograde, and {clause}, above all {where}.',
      '{Body} sets the tone {ofPeriod}: {on} {pronoun} turns retrograde, and {clause}, especially {where}.',
      '{Where} {clause}: {on} {body} turns retrograde, and that is the main event {ofPeriod}.',
      '{On} {body} turns retrograde: {clause}, and it shows most {where}.',
    ],
    point: [
      '{On} {body} turns retrograde: {clause}, above all {where}.',
      '{Where} {clause}: {body} turns retrograde {on}.',
      '{Since} {body} moves backwards: {clause}, especially {where}.',
      '{Body} turns retrograde {on}; {clause}, and it shows most {where}.',
    ],
  },
  turnsDirect: {
    lead: [
      '{Body} makes the main turn {ofPeriod}: {on} {pronoun} turns direct, and {clause}, above all {where}.',
      '{Body} sets the tone {ofPeriod}: {on} {pronoun} turns direct, and {clause}, especially {where}.',
      '{Where} {clause}: {on} {body} turns direct, and that is the main event {ofPeriod}.',
      '{On} {body} turns direct: {clause}, and it shows most {where}.',
    ],
    point: [
      '{On} {body} turns direct: {clause}, above all {where}.',
      '{Where} {clause}: {body} turns direct {on}.',
      '{Body} turns direct {on}; {clause}, especially {where}.',
      '{On} {body} turns direct, and {clause}; it shows most {where}.',
    ],
  },
  aspects: {
    soft: {
      lead: [
        'The best day {ofPeriod} is {day}: {aspect} helps you to {helps}, especially {where}.',
        '{Aspect} sets the tone {ofPeriod}: {on} it is easier to {helps}, above all {where}.',
        'You have good support {where}: {on} {aspect} helps you to {helps}.',
        'For you the main event {ofPeriod} is {aspect} {on}: {focus}, above all {where}.',
      ],
      point: [
        '{On} {aspect} helps you to {helps}, especially {where}.',
        '{First} forms {forms} {on}, and {where} it is easier to {helps}.',
        '{Where} it is easier to {helps} {on}: {aspect} is on your side.',
        '{Aspect} supports you {on}: {focus}, above all {where}.',
      ],
    },
    hard: {
      lead: [
        'The hardest day {ofPeriod} is {day}: {aspect} tempts you to {tempts}, especially {where}.',
        '{Aspect} sets the tone {ofPeriod}: {on} there is an urge to {tempts}, above all {where}.',
        'Be attentive {on}: {aspect} tempts you to {tempts}, above all {where}.',
        'The test {ofPeriod} falls on {onto}: {aspect} tempts you to {tempts}, and {where} it is better not to give in.',
      ],
      point: [
        '{On} {aspect} tempts you to {tempts}, especially {where}.',
        '{First} forms {forms} {on}: there is an urge to {tempts}, above all {where}.',
        '{Where} resist the urge to {tempts} {on}: it comes from {aspect}.',
        'Pause {on} {where}: {aspect} tempts you to {tempts}.',
      ],
    },
    meeting: {
      lead: [
        'The main event {ofPeriod} is {aspect} {on}: it helps you to {helps} and also tempts you to {tempts}, especially {where}.',
        '{Aspect} sets the tone {ofPeriod}: {on} it is easier to {helps}, and also to {tempts}, above all {where}.',
        '{First} and {second} meet in the sky {on}: {where} it is easier to {helps}, though there is an urge to {tempts}.',
        'The day to watch is {day}: {aspect} helps you to {helps} and tempts you to {tempts}, above all {where}.',
      ],
      point: [
        '{Aspect} {on} helps you to {helps} and also tempts you to {tempts}; it shows most {where}.',
        '{On} {first} and {second} meet in the sky: it is easier to {helps}, with an urge to {tempts}, especially {where}.',
        '{First} forms {forms} {on}: {where} it is easier to {helps}, though there is an urge to {tempts}.',
        'Much comes together {on} {where}: {aspect} helps you to {helps} but tempts you to {tempts}.',
      ],
    },
  },
  retrograde: [
    '{Body} is moving backwards {allPeriod} and {clause}, especially {where}.',
    '{RetroBody} stays in the background: {pronoun} {clause}, above all {where}.',
    '{Where} {retroBody} {clause}.',
    'Remember that {body} is retrograde {allPeriod}: {pronoun} {clause}, and it shows most {where}.',
  ],
  sun: {
    all: [
      'While the Sun is in {signGenitive}, {focus}.',
      'The Sun {inSign} helps you to see what matters {where}: {focus}.',
      'The background {ofPeriod} is the Sun {inSign}: {focus}, above all {where}.',
      'Much becomes clear {where}: the Sun is in {signGenitive}, and {focus}.',
      '{AllPeriod} the Sun stays {inSign}, and {focus}.',
    ],
    since: [
      '{Since} the Sun is in {signGenitive} and makes much clear {where}: {focus}.',
      '{On} the Sun enters {signGenitive}, and {focus}.',
      'The Sun enters {signGenitive} {on} and helps you to see what matters {where}: {focus}.',
    ],
    until: [
      '{Until} the Sun is in {signGenitive} and makes much clear {where}: {focus}.',
      'The Sun stays {inSign} {until}, and {focus}.',
      '{Until} the Sun {inSign} helps you to see what matters {where}: {focus}.',
    ],
  },
  todo: [
    '{Todo}.',
    'Here is what may help: {todo}.',
    'A good move: {todo}.',
    'Begin with something simple: {todo}.',
    'The advice {ofPeriod}: {todo}.',
    'Do not put it off: {todo}.',
    'Worth a try: {todo}.',
    'First of all, {todo}.',
    '{InPeriod} {todo}.',
  ],
  todoNext: [
    'And one thing more: {todo}.',
    'Besides, {todo}.',
    'When you have a free hour, {todo}.',
    'A second step: {todo}.',
    'If there is strength left, {todo}.',
    'Then {todo}.',
    'In a calm minute, {todo}.',
    'Another hint: {todo}.',
  ],
  leave: [
    'Do not {leave}.',
    'There is no need to {leave}.',
    'Try not to {leave}.',
    'It is better not to {leave}.',
    'This is no time to {leave}.',
    '{InPeriod} it is not worth it to {leave}.',
    'The least useful thing now is to {leave}.',
    'It does no good to {leave}.',
  ],
  leaveNext: [
    'Nor is there any need to {leave}.',
    'And do not {leave}.',
    'It helps as well not to {leave}.',
    'Nor is it worth it to {leave}.',
    'And try not to {leave}.',
    'It is no time to {leave}, either.',
  ],
  aside: [
    'If you are on your own now, {aside}.',
    'If your heart is free, {aside}.',
    'While there is nobody close, {aside}.',
    'If you are looking for someone, {aside}.',
  ],
  endings: {
    week: [
      'By the end of the week {closing}.',
      'At the weekend {closing}.',
      'In the last days of the week {closing}.',
      'As the week draws to a close, {closing}.',
      'And finally, {closing}.',
    ],
    month: [
      'By the end of the month {closing}.',
      'In the last days of the month {closing}.',
      'As the month draws to a close, {closing}.',
      'Towards the end of the month {closing}.',
      'And finally, {closing}.',
    ],
  },
};
