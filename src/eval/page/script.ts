/** Shows the cases that fit what is chosen above them. */
export const SCRIPT = `
const controls = [...document.querySelectorAll('[data-filter]')];
const cases = [...document.querySelectorAll('.case')];
const output = document.querySelector('output');
function apply() {
  const wanted = controls.map((control) => [control.dataset.filter, control.type === 'checkbox' ? (control.checked ? control.value : '') : control.value]);
  for (const each of cases) each.hidden = wanted.some(([name, value]) => value !== '' && each.dataset[name] !== value);
  output.textContent = cases.filter((each) => !each.hidden).length + ' of ' + cases.length + ' cases';
}
for (const control of controls) control.addEventListener('change', apply);
apply();
`;
