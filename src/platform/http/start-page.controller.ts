import { Controller, Get, Header, Headers } from '@nestjs/common';
import { languageOf } from '../../shared/language';
import { AppConfig } from '../config/app-config';
import { TextsService } from '../texts/texts.service';
import { startPage } from './start-page.view';

/** The first page of the process: what runs, what is live, off or emulated, and where the rest is. */
@Controller()
export class StartPageController {
  constructor(
    private readonly config: AppConfig,
    private readonly texts: TextsService,
  ) {}

  /** HTML in the browser's language. */
  @Get('/')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  )
  page(@Headers('accept-language') accepted?: string): string {
    const language = languageOf(accepted?.split(',')[0]);
    return startPage(this.config.systems, language, this.texts);
  }
}
