import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentences } from '../text/refusal-text.ts'
import { IconButton } from './IconButton.tsx'
import { unsay, useNotices, type Notice } from './notices.ts'

const looks = {
  done: { icon: CircleCheck, ground: 'border-good bg-good-soft', sign: 'text-good', title: 'frame.noticeDone' },
  reminder: {
    icon: TriangleAlert,
    ground: 'border-open bg-open-soft',
    sign: 'text-open',
    title: 'frame.noticeWarning',
  },
  warning: { icon: TriangleAlert, ground: 'border-open bg-open-soft', sign: 'text-open', title: 'frame.noticeWarning' },
  refusal: { icon: CircleX, ground: 'border-bad bg-bad-soft', sign: 'text-bad', title: 'frame.noticeRefused' },
} as const

/** What went well and what was only to be done first leave by themselves; what was refused stays until it is closed or pushed out. */
const staysMs = { done: 6000, reminder: 15_000, warning: null, refusal: null } as const

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  const { id, kind, times } = notice
  const look = looks[kind]
  const Icon = look.icon
  useEffect(() => {
    const stays = staysMs[kind]
    if (stays === null) return undefined
    const timer = setTimeout(() => unsay(id), stays)
    return () => clearTimeout(timer)
  }, [id, kind])
  const sentences = notice.kind === 'refusal' ? errorSentences(notice.error, t) : { what: notice.text(t), remedy: null }
  return (
    <li>
      <div
        role={kind === 'done' ? 'status' : 'alert'}
        className={`${look.ground} flex items-center gap-4 border-t-4 py-2 pr-4 pl-6 text-lg leading-snug text-ink`}
      >
        <Icon aria-hidden size={32} className={`${look.sign} shrink-0`} />
        <p className="min-w-0 flex-1 break-words">
          <strong>{t(look.title)}</strong> — <span>{sentences.what}</span>
          {sentences.remedy !== null && <span> {t('frame.whatToDo', { remedy: sentences.remedy })}</span>}
        </p>
        {times > 1 && <strong className="shrink-0 text-xl tabular-nums">×{times}</strong>}
        <IconButton name={t('frame.close')} icon={X} onPress={() => unsay(id)} />
      </div>
    </li>
  )
}

/**
 * The notices of the moment, as lines under the page, the newest first: the page makes room for them, so that they cover
 * nothing that somebody wants to press, and what stands at its top stays where it is. Over the shade of a sheet, since
 * what was refused there is told here too.
 */
export function NoticeList() {
  const { t } = useTranslation()
  const notices = useNotices((list) => list.notices)
  const place = useRef<HTMLElement>(null)
  // Sheets end where the notices begin: a press on a button at their foot must not close a notice.
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const told = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--notices-height', `${element.offsetHeight}px`),
    )
    told.observe(element)
    return () => told.disconnect()
  }, [])
  return (
    <aside ref={place} aria-label={t('frame.notices')} className="relative z-50 shrink-0">
      <ul className="flex max-h-[38vh] flex-col overflow-y-auto">
        {notices.toReversed().map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </aside>
  )
}
