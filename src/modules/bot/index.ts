export { BotLauncher } from './bot-launcher.service';
export { BotModule } from './bot.module';
