import { Injectable } from '@nestjs/common';

/** Whether this process still takes new work; goes off first at shutdown, before anything is closed. */
@Injectable()
export class Readiness {
  private draining = false;

  /** From now on `/health/ready` answers 503, so that the platform sends nothing new. */
  beginDraining(): void {
    this.draining = true;
  }

  get isDraining(): boolean {
    return this.draining;
  }
}
