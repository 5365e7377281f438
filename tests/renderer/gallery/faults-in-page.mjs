/**
 * What a look at a screen should not have to find: targets below 44 × 44 CSS pixels (WCAG 2.2, 2.5.5), words that are cut
 * off, and what sticks out of the window. Runs in the page; one sentence a fault.
 */
export function faultsInPage() {
  const smallest = 44
  const found = new Set()
  const nameOf = (element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 60) ||
    element.outerHTML.slice(0, 80)
  const isShown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('[aria-hidden="true"], [inert], [data-react-aria-prevent-focus]') === null
  for (const element of document.querySelectorAll('button, a[href], input, textarea, select, summary, [role]')) {
    const role = element.getAttribute('role')
    const isTarget = role === null || ['tab', 'radio', 'checkbox', 'option', 'switch', 'menuitem'].includes(role)
    const target = element.matches('label input') ? element.closest('label') : element
    const { width, height } = target.getBoundingClientRect()
    if (!isTarget || !isShown(element) || width <= 1 || height <= 1) continue
    if (Math.round(width) < smallest || Math.round(height) < smallest) {
      found.add(`small ${Math.round(width)}×${Math.round(height)}: ${nameOf(target)}`)
    }
  }
  for (const element of document.querySelectorAll('body *')) {
    const hasWords = [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '')
    if (!isShown(element)) continue
    const { overflowX, overflowY } = getComputedStyle(element)
    const isCut =
      (overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1) ||
      (hasWords && overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
    if (isCut && element.clientWidth > 1) found.add(`cut: ${nameOf(element)}`)
    const { left, right } = element.getBoundingClientRect()
    if (hasWords && (right > innerWidth + 1 || left < -1)) found.add(`out of the window: ${nameOf(element)}`)
  }
  return [...found]
}
