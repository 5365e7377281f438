import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentences } from '../text/refusal-text.ts'
import { IconButton } from './IconButton.tsx'
import { unsay, useNotices, type Notice } from './notices.ts'

const looks = {
  done: { icon: CircleCheck, ground: 'border-good bg-good-soft', sign: 'text-good', title: 'frame.noticeDone' },
  warning: { icon: TriangleAlert, ground: 'border-open bg-open-soft', sign: 'text-open', title: 'frame.noticeWarning' },
  refusal: { icon: CircleX, ground: 'border-bad bg-bad-soft', sign: 'text-bad', title: 'frame.noticeRefused' },
} as const

/** What went well leaves by itself; what was refused stays until it is closed or pushed out by newer ones. */
const doneStaysMs = 6000

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  const { id, kind } = notice
  const look = looks[kind]
  const Icon = look.icon
  useEffect(() => {
    if (kind !== 'done') return undefined
    const timer = setTimeout(() => unsay(id), doneStaysMs)
    return () => clearTimeout(timer)
  }, [id, kind])
  const sentences = notice.kind === 'refusal' ? errorSentences(notice.error, t) : { what: notice.text, remedy: null }
  return (
    <li>
      <div
        role={kind === 'done' ? 'status' : 'alert'}
        className={`${look.ground} pointer-events-auto flex items-start gap-3 rounded-lg border-2 p-3 text-ink shadow-xl`}
      >
        <Icon aria-hidden size={28} className={`${look.sign} mt-1 shrink-0`} />
        <div className="min-w-0 flex-1">
          <p className="font-bold">{t(look.title)}</p>
          <p>{sentences.what}</p>
          {sentences.remedy !== null && <p>{t('frame.whatToDo', { remedy: sentences.remedy })}</p>}
        </div>
        <IconButton name={t('frame.close')} icon={X} onPress={() => unsay(id)} />
      </div>
    </li>
  )
}

/** The notices of the moment, over the lower left corner: they move nothing and cover no button of a card. */
export function NoticeList() {
  const { t } = useTranslation()
  const notices = useNotices((list) => list.notices)
  return (
    <aside aria-label={t('frame.notices')}>
      <ul className="pointer-events-none fixed bottom-4 left-4 z-50 flex w-[min(30rem,calc(100vw-2rem))] flex-col gap-2">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </aside>
  )
}
