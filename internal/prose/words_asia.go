package prose

import "time"

var vietnamese = language{
	numbers: map[string]float64{"bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "mười": 10},
	scales:  map[string]float64{"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9},
	units: map[string]string{
		"phần trăm": Percent, "giây": "seconds", "phút": "minutes", "giờ": "hours", "ngày": "days", "tuần": "weeks", "tháng": "months",
		"năm": "years", "quý": "quarters", "điểm": "points", "lần": "times",
	},
	periods: map[string]string{"giờ": "hour", "ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year", "người": "person"},
	about:   []string{"khoảng"},
	orMore:  []string{"trở lên"},
	orLess:  []string{"trở xuống"},
	per:     []string{"mỗi", "một"},
	outOf:   []string{"trên tổng"},
	compare: map[string]Op{
		"ít nhất": AtLeast, "tối thiểu": AtLeast, "trên": MoreThan, "hơn": MoreThan, "nhiều hơn": MoreThan, "lớn hơn": MoreThan,
		"dưới": LessThan, "ít hơn": LessThan, "nhỏ hơn": LessThan, "tối đa": AtMost, "không quá": AtMost,
	},
	changes: map[string]Direction{"tăng": Up, "giảm": Down},
}

// eastAsian holds Chinese, Japanese and Korean together: between digits and
// signs their words do not collide.
var eastAsian = language{
	scales: map[string]float64{
		"千": 1e3, "万": 1e4, "萬": 1e4, "百万": 1e6, "亿": 1e8, "億": 1e8, "천": 1e3, "만": 1e4, "백만": 1e6, "억": 1e8,
	},
	units: map[string]string{
		"秒": "seconds", "分": "minutes", "分钟": "minutes", "分鐘": "minutes", "小时": "hours", "小時": "hours", "時間": "hours",
		"天": "days", "日": "days", "周": "weeks", "週": "weeks", "週間": "weeks", "星期": "weeks", "个月": "months", "個月": "months", "ヶ月": "months", "か月": "months", "カ月": "months",
		"年": "years", "人": "people", "名": "people", "元": "CNY", "円": "JPY", "美元": "USD", "欧元": "EUR", "百分点": "points", "倍": Times, "点": "points",
		"초": "seconds", "분": "minutes", "시간": "hours", "일": "days", "주": "weeks", "주일": "weeks", "개월": "months", "년": "years", "명": "people", "원": "KRW", "배": Times, "점": "points",
	},
	periods: map[string]string{"天": "day", "日": "day", "周": "week", "週": "week", "月": "month", "季度": "quarter", "年": "year", "일": "day", "주": "week", "월": "month", "분기": "quarter", "년": "year"},
	months:  map[string]time.Month{},
	about:   []string{"约", "約", "大约", "약"},
	orMore:  []string{"以上", "이상"},
	orLess:  []string{"以下", "以内", "以內", "이하", "이내"},
	compare: map[string]Op{
		"至少": AtLeast, "不低于": AtLeast, "不少于": AtLeast, "超过": MoreThan, "大于": MoreThan, "高于": MoreThan, "不超过": AtMost, "不高于": AtMost,
		"低于": LessThan, "小于": LessThan, "少于": LessThan, "최소": AtLeast, "최대": AtMost, "未満": LessThan, "未满": LessThan, "미만": LessThan, "초과": MoreThan,
	},
	changes: map[string]Direction{
		"增加": Up, "提升": Up, "提高": Up, "增长": Up, "新增": Up, "増加": Up, "向上": Up, "증가": Up, "향상": Up, "확대": Up,
		"减少": Down, "降低": Down, "下降": Down, "缩短": Down, "削減": Down, "減少": Down, "短縮": Down, "감소": Down, "절감": Down, "단축": Down,
		"保持": Maintain, "维持": Maintain, "維持": Maintain, "유지": Maintain,
	},
}
