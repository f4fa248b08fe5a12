export { type Body } from './domain/body';
export { type Fact } from './domain/daily-facts';
export { type MoonPhase } from './domain/moon-phase';
export { firstDayOf, type Period } from './domain/period-sky';
export { type AspectName } from './domain/sky-events';
export { SkyModule } from './sky.module';
export { SkyService } from './sky.service';
