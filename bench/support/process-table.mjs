// CPU time and memory of processes, from Linux's /proc.
import { readdirSync, readFileSync } from 'node:fs';

/** /proc counts in hundredths of a second whatever the kernel's own clock. */
const TICK_MS = 10;
const PAGE_BYTES = 4_096;

/** A process and all below it. */
function treeOf(pid) {
  const pids = [pid];
  for (const parent of pids) {
    for (const task of list(`/proc/${parent}/task`)) {
      pids.push(...read(`/proc/${parent}/task/${task}/children`).split(' ').filter(Boolean).map(Number));
    }
  }
  return pids;
}

/** CPU time of a process and all below it, in ms; threads that ended count. */
export function cpuMs(pid) {
  return sumOver(pid, (one) => {
    // The name in parentheses may hold spaces; utime and stime are the 12th and 13th field behind it.
    const fields = read(`/proc/${one}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields.length < 13 ? 0 : (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  });
}

/** Resident memory of a process and all below it, in MB. */
export function rssMb(pid) {
  return sumOver(pid, (one) => (Number(read(`/proc/${one}/statm`).split(' ')[1] ?? 0) * PAGE_BYTES) / 2 ** 20);
}

/** CPU time the whole machine has worked, in ms, the hypervisor's theft included. */
export function hostCpuMs() {
  const [user, nice, system, , , irq, softIrq, steal] = read('/proc/stat')
    .split('\n')[0]
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softIrq + steal) * TICK_MS;
}

const sumOver = (pid, measure) => treeOf(pid).reduce((sum, one) => sum + measure(one), 0);

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
