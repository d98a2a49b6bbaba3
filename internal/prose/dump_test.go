package prose
import ("testing";"os";"bufio";"fmt";"time";"github.com/goalpost-dev/goalpost/internal/calendar")
func TestDump(t *testing.T){
 f,err:=os.Open(os.Getenv("DUMP")); if err!=nil {t.Skip()}
 ref:=calendar.On(2026,time.January,1)
 s:=bufio.NewScanner(f)
 for s.Scan(){ x:=s.Text()
  fmt.Println("*",x)
  for _,q:=range Quantities(x){ r:=[]rune(x); fmt.Printf("     q %v of=%v u=%q per=%q ap=%v +%v -%v [%s]\n",q.Value,q.Of,q.Unit,q.Per,q.Approx,q.OrMore,q.OrLess,string(r[q.Start:q.End]))}
  if w,ok:=Deadline(x,1,ref);ok{ r:=[]rune(x); fmt.Printf("     d %v m=%d d=%d fuzzy=%v [%s]\n",w.Date,w.Months,w.Days,w.Fuzzy,string(r[w.Start:w.End]))}
  if g,ok:=ParseTarget(x);ok{ fmt.Printf("     t %s %v %v u=%q per=%q dir=%s base=%v\n",g.Op,g.Value.Value,g.Value2.Value,g.Unit,g.Per,g.Direction,g.Baseline)}
  if IsPlaceholder(x) {fmt.Println("     PLACEHOLDER")}
 }}
