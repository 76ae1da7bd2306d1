// Moves through a replay without loading the page anew. Each step is the server's own page; without this script its links and its form do the same.
(() => {
  'use strict'
  const form = document.querySelector('[data-replay]')
  if (!form) return

  const slider = form.querySelector('input[type=range]')
  const play = form.querySelector('[data-replay-play]')
  const label = form.querySelector('label')
  const said = document.querySelector('[data-replay-said]')
  const trouble = document.querySelector('[data-replay-trouble]')
  const pace = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 3000 : 1500
  let asked = new AbortController()
  let shown = slider.value
  let timer = null
  let run = 0

  const addressOf = (step) => {
    const address = new URL(window.location.href)
    address.searchParams.set('step', step)
    address.hash = ''
    return address
  }

  // What was under way when it was stopped does not go on, although another run may have begun since.
  const stop = () => {
    window.clearTimeout(timer)
    timer = null
    run++
    play.textContent = 'Play'
  }

  const at = (step) => {
    slider.value = step
    label.textContent = `Step ${step} of ${slider.max}`
  }

  const tell = (words) => {
    trouble.textContent = words
    trouble.hidden = words === ''
  }

  // Where the times are chosen, the step that is shown is the one to go on with.
  const keep = (step, address) => {
    const basis = document.querySelector('.app-basis')
    const times = basis.querySelector('form')
    const input = times.elements.namedItem('step') ?? times.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'step' }))
    input.value = step
    basis.querySelector('.app-address').textContent = `This page: ${address.pathname}${address.search}`
  }

  // What has been higher keeps its place, so that nothing below it jumps.
  const put = (old, its) => {
    for (const part of old.querySelectorAll('[data-replay-steady]')) {
      const same = its.querySelector(`#${part.id}`)
      if (same) same.style.minHeight = `${Math.ceil(part.getBoundingClientRect().height)}px`
    }
    old.replaceWith(document.adoptNode(its))
  }

  // Whoever stands on a link stays on the one of its kind; where there is none any more, on the step's heading.
  const replace = (page) => {
    const parts = [...document.querySelectorAll('[data-replayed]')]
    const held = parts.some((part) => part.contains(document.activeElement)) ? document.activeElement.dataset.replayKind ?? 'none' : null
    for (const part of parts) put(part, page.getElementById(part.id))
    if (held) (document.querySelector(`a[data-replay-kind="${held}"]`) ?? document.getElementById('step-shown')).focus({ preventScroll: true })
    said.textContent = document.getElementById('replayed').dataset.replaySays
  }

  // "enter" is how the address goes into the browser's history; none where it is there already.
  const show = async (step, enter) => {
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    const address = addressOf(step)
    try {
      const answer = await fetch(address, { signal })
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`)

      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (signal.aborted) return

      replace(page)
      if (enter) enter(address)
      shown = step
      keep(step, address)
      at(step)
      tell('')
    } catch (failed) {
      if (signal.aborted) return

      stop()
      at(shown)
      tell(`Step ${step} could not be shown: ${failed instanceof TypeError ? 'the server did not answer' : failed.message}. This is still step ${shown}.`)
    }
  }

  const add = (address) => window.history.pushState(null, '', address)
  const change = (address) => window.history.replaceState(null, '', address)
  const choose = (step) => { stop(); show(step, add) }

  const onwards = async () => {
    const next = Number(shown) + 1
    if (next > Number(slider.max)) return stop()

    const mine = run
    await show(next, change)
    if (mine === run) timer = window.setTimeout(onwards, pace)
  }

  slider.addEventListener('input', () => at(slider.value))
  slider.addEventListener('change', () => choose(slider.value))
  form.addEventListener('submit', (submitted) => { submitted.preventDefault(); choose(slider.value) })
  play.addEventListener('click', () => {
    if (timer !== null) return stop()

    play.textContent = 'Pause'
    // At the end it begins anew.
    if (Number(shown) === Number(slider.max)) shown = 0
    timer = window.setTimeout(onwards, 0)
  })
  document.addEventListener('click', (clicked) => {
    const link = clicked.target.closest('[data-replayed] a[href]')
    if (!link || clicked.button !== 0 || clicked.ctrlKey || clicked.metaKey || clicked.shiftKey || clicked.altKey) return

    const address = new URL(link.getAttribute('href'), window.location.href)
    const step = address.pathname === window.location.pathname && address.searchParams.get('step')
    if (!step) return

    clicked.preventDefault()
    choose(step)
  })
  window.addEventListener('popstate', () => { stop(); show(new URL(window.location.href).searchParams.get('step') ?? '1', null) })
  document.addEventListener('visibilitychange', () => { if (document.hidden) stop() })
  form.classList.add('app-replay--moves')
})()
