// Moves through a replay without loading the page anew. Each step is the server's own page; without this script its links and its form do the same.
(() => {
  'use strict'
  const form = document.querySelector('[data-replay]')
  if (!form) return

  const slider = form.querySelector('input[type=range]')
  const play = form.querySelector('[data-replay-play]')
  const label = form.querySelector('label')
  const pace = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 3000 : 1500
  let asked = 0
  let timer = null

  const addressOf = (step) => {
    const address = new URL(window.location.href)
    address.searchParams.set('step', step)
    return address
  }

  const show = async (step, keep) => {
    const mine = ++asked
    const address = addressOf(step)
    const answer = await fetch(address)
    if (!answer.ok || mine !== asked) return

    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    document.getElementById('replayed').replaceChildren(...page.getElementById('replayed').childNodes)
    slider.value = step
    if (keep) window.history.pushState(null, '', address)
  }

  const stop = () => {
    window.clearTimeout(timer)
    timer = null
    play.textContent = 'Play'
  }

  const onwards = async () => {
    const next = Number(slider.value) + 1
    if (next > Number(slider.max)) return stop()

    await show(next, true)
    if (timer !== null) timer = window.setTimeout(onwards, pace)
  }

  slider.addEventListener('input', () => { label.textContent = `Step ${slider.value} of ${slider.max}` })
  slider.addEventListener('change', () => { stop(); show(slider.value, true) })
  form.addEventListener('submit', (submitted) => { submitted.preventDefault(); stop(); show(slider.value, true) })
  play.addEventListener('click', () => {
    if (timer !== null) return stop()

    play.textContent = 'Pause'
    timer = window.setTimeout(onwards, 0)
  })
  document.getElementById('replayed').addEventListener('click', (clicked) => {
    const link = clicked.target.closest('a')
    const step = link && new URL(link.href).pathname === window.location.pathname && new URL(link.href).searchParams.get('step')
    if (!step) return

    clicked.preventDefault()
    stop()
    show(step, true)
  })
  window.addEventListener('popstate', () => { stop(); show(new URL(window.location.href).searchParams.get('step') ?? 1, false) })
  form.classList.add('app-replay--moves')
})()
